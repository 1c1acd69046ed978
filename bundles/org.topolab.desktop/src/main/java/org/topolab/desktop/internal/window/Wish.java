package org.topolab.desktop.internal.window;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the window is wanted.
 *
 * @param directory working directory, absolute
 * @param look empty for the one of last time
 * @param reset whether views are arranged as they were at first
 */
record Wish(Path directory, Optional<Look> look, boolean reset) {}
