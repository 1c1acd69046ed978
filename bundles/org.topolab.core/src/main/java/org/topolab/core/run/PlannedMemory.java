package org.topolab.core.run;

/**
 * Memory of a whole process at its peak: Java, native libraries, data, model.
 *
 * @param peakBytes what it will be, in bytes: measured while the model was tried out, else
 *     estimated; 0 if unknown
 * @param estimatedBytes what was estimated before the model was made, in bytes; 0 if its family
 *     cannot tell
 * @param availableBytes what this process may use, in bytes; 0 if unknown
 */
public record PlannedMemory(long peakBytes, long estimatedBytes, long availableBytes) {}
