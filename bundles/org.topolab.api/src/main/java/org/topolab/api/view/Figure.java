package org.topolab.api.view;

import java.awt.Dimension;
import java.awt.Graphics2D;
import org.osgi.annotation.versioning.ConsumerType;

/** A picture that can be painted anywhere: on screen, into a file, into a movie. */
@ConsumerType
public interface Figure {

    /** File name without ending: lower-case letters, digits and hyphens. */
    String name();

    /** One sentence for people and screen readers. */
    String title();

    /** Natural size, in pixels at 96 per inch. */
    Dimension size();

    /** Paints the whole figure at its natural size; the caller scales. */
    void paint(Graphics2D g);
}
