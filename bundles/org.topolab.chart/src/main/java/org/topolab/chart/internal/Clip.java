package org.topolab.chart.internal;

/**
 * What a movie's file says before its first frame.
 *
 * @param title one sentence
 * @param width in pixels, even
 * @param height in pixels, even
 * @param scale pixels for each pixel at 96 per inch
 * @param frames how many there will be
 * @param rate how fast they follow each other
 */
record Clip(String title, int width, int height, double scale, int frames, Rate rate) {}
