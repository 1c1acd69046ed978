package org.topolab.format.torch;

import java.util.List;

/** A tuple in a pickle. */
record Tuple(List<Object> items) {}
