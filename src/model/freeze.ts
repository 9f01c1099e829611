/** Freezes plain data and all that it holds, so that no later step can change it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) value.forEach(deepFreeze);
  else for (const key in value) deepFreeze(value[key]);
  return Object.freeze(value);
}
