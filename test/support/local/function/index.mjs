/** The one function of the local tests: it asks the test what to do with what it was given. */
export const handler = async (event, context) => {
  const asked = JSON.stringify({
    name: context.functionName,
    event,
    environment: process.env,
    remaining: context.getRemainingTimeInMillis(),
  });
  console.log('asked');
  const response = await fetch(process.env.STAGE, { method: 'POST', body: asked });
  const { answer, fail, exit, hang, spin } = await response.json();
  if (fail) throw new RangeError(fail);
  if (exit !== undefined) process.exit(exit);
  if (hang) await new Promise(() => {});
  while (spin) Math.sqrt(2);
  return answer;
};
