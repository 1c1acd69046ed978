package org.topolab.core.fetch;

import java.nio.file.Path;

/**
 * A file that is there now.
 *
 * @param file where
 * @param bytes its length
 * @param already whether it was there before
 */
public record Fetched(Path file, long bytes, boolean already) {}
