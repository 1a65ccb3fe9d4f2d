export const SBOM = 'sbom.cdx.json';

const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const licenceOf = ({ license }) =>
  typeof license === 'string' ? [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }] : [];

const npmComponent = (part) => {
  const licenses = licenceOf(part);
  const { name, version } = part;
  const known = { type: 'library', 'bom-ref': purlOf(part), name, version, purl: purlOf(part) };
  return licenses.length > 0 ? { ...known, licenses } : known;
};

/**
 * CycloneDX 1.6: the app, and the npm packages that are bundled or copied into its image, each once. No time of making: the same parts give
 * the same list. What the system brings is added in the image itself (add-system-parts.mjs).
 */
export const billOfMaterials = ({ name, version }, parts) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': purlOf({ name, version }), name, version } },
  components: [...new Map(parts.map((part) => [purlOf(part), npmComponent(part)])).values()],
});
