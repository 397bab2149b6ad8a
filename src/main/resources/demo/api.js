// Talks to the server: JSON in, JSON out, and a sentence for the person when something fails.

const NOT_REACHED = 'The server cannot be reached. Nothing you typed is lost; please try again.';

const ask = async (path, options) => {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw Object.assign(new Error(NOT_REACHED), { unsure: true });
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error(body?.error ?? `That did not work (error ${response.status}). Please try again.`);
  }
  if (body === null) {
    throw new Error('The server gave an answer that this page does not understand.');
  }
  return body;
};

export const get = (path, parameters) => {
  const known = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return ask(`${path}?${new URLSearchParams(known)}`, { headers: { Accept: 'application/json' } });
};

export const post = (path, body) =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });

const newRequest = () => {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  // Outside of https and localhost there is no randomUUID.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** Requests of which we do not know whether they arrived; the same again keeps its name. */
const unsure = new Map();

/** Posts something that must happen once. */
export const postOnce = async (path, body) => {
  const key = path + JSON.stringify(body);
  const request = unsure.get(key) ?? newRequest();
  unsure.delete(key);
  try {
    return await post(path, { request, ...body });
  } catch (problem) {
    if (problem.unsure) {
      unsure.set(key, request);
    }
    throw problem;
  }
};
