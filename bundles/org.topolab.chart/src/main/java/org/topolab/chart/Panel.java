package org.topolab.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * One of several pictures in a figure.
 *
 * @param label what stands above it
 * @param width in pixels
 * @param height in pixels, without the label
 * @param picture paints it, with its upper left corner at the origin
 */
public record Panel(String label, int width, int height, Consumer<Graphics2D> picture) {}
