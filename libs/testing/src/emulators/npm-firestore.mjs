// The Firestore emulator of npm's @firestore-emulator/server, as a process of its own. Argument: port.
import server from '@firestore-emulator/server';

await new server.FirestoreServer().start(Number(process.argv[2]));
