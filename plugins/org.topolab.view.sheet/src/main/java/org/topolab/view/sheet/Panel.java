package org.topolab.view.sheet;

import java.awt.Color;
import java.util.List;

/**
 * One of several maps in a figure.
 *
 * @param label what stands above it
 * @param ground where its units lie
 * @param colors [units]
 */
record Panel(String label, Ground ground, List<Color> colors) {}
