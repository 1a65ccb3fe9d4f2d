import { resolvedView, reviewList, reviewParams, reviewQuery, reviewView } from './reviews.js';
import { defineRoute, json } from './route.js';

const listReviews = defineRoute({
  operationId: 'listReviews',
  tag: 'reviews',
  method: 'get',
  path: '/v1/reviews',
  access: 'reviews:read',
  summary: 'List what people are asked, the most pressing first',
  description: 'By priority, then by age. Leafing on shows none twice, whatever comes meanwhile.',
  query: reviewQuery,
  answers: { 200: { description: 'A leaf of the list.', content: json(reviewList) } },
  problems: [],
});

const getReview = defineRoute({
  operationId: 'getReview',
  tag: 'reviews',
  method: 'get',
  path: '/v1/reviews/{reviewId}',
  access: 'reviews:read',
  summary: 'See a review',
  params: reviewParams,
  answers: { 200: { description: 'The review.', content: json(reviewView) } },
  problems: ['resource.missing'],
});

const claimReview = defineRoute({
  operationId: 'claimReview',
  tag: 'reviews',
  method: 'post',
  path: '/v1/reviews/{reviewId}/claim',
  access: 'reviews:decide',
  summary: 'Take a review for a while',
  description:
    'The lease runs out by itself (DOCYARD_REVIEW_LEASE_MS). One that waits for a second person takes another person, an approver.',
  params: reviewParams,
  answers: { 200: { description: 'Yours.', content: json(reviewView) } },
  problems: ['resource.missing', 'review.held', 'review.closed', 'review.same-person', 'review.approver-needed'],
});

const renewReview = defineRoute({
  operationId: 'renewReview',
  tag: 'reviews',
  method: 'post',
  path: '/v1/reviews/{reviewId}/renew',
  access: 'reviews:decide',
  summary: 'Keep a review for another while',
  params: reviewParams,
  answers: { 200: { description: 'Still yours.', content: json(reviewView) } },
  problems: ['resource.missing', 'review.not-held', 'review.closed'],
});

const releaseReview = defineRoute({
  operationId: 'releaseReview',
  tag: 'reviews',
  method: 'post',
  path: '/v1/reviews/{reviewId}/release',
  access: 'reviews:decide',
  summary: 'Give a review back',
  params: reviewParams,
  answers: { 200: { description: 'Free for others.', content: json(reviewView) } },
  problems: ['resource.missing', 'review.not-held', 'review.closed'],
});

const resolveReview = defineRoute({
  operationId: 'resolveReview',
  tag: 'reviews',
  method: 'post',
  path: '/v1/reviews/{reviewId}/resolve',
  access: 'reviews:decide',
  summary: 'Say that the question is answered',
  description:
    'By what the packet is now, edits included. Where a second person must agree it is handed on (`awaiting_approval`). With the last review of a packet it is assembled again.',
  params: reviewParams,
  answers: { 200: { description: 'Resolved, or handed on.', content: json(resolvedView) } },
  problems: ['resource.missing', 'resource.not-ready', 'review.not-held', 'review.closed', 'review.unsettled'],
});

export const reviewRoutes = { listReviews, getReview, claimReview, renewReview, releaseReview, resolveReview };
