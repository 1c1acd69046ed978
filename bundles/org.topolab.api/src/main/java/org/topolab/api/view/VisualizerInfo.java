package org.topolab.api.view;

import org.topolab.api.info.Facts;
import org.topolab.api.info.Info;

/**
 * Static facts of a visualizer.
 *
 * @param facts id, title, citation, licence, options
 */
public record VisualizerInfo(Facts facts) implements Info {}
