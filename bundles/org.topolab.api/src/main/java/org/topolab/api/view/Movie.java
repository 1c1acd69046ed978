package org.topolab.api.view;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Figures in the order of time, such as one map after each epoch.
 *
 * <p>Frames are made when asked for, so that a movie of any length needs memory for one of them. A
 * frame may be asked for several times, and is the same each time. Frames may differ in size: each
 * is shown in the middle of the largest.
 */
@ConsumerType
public interface Movie {

    /**
     * One figure of a movie.
     *
     * @param figure what is seen
     * @param caption a few words on when it is, such as "epoch 3"; may be empty
     */
    record Frame(Figure figure, String caption) {}

    /** File name without ending: lower-case letters, digits and hyphens. */
    String name();

    /** One sentence for people and screen readers. */
    String title();

    /** How many frames are shown in a second, 1/60 to 60; each one is shown equally long. */
    double framesPerSecond();

    /** Number of frames, at least 1. */
    int frames();

    /**
     * Makes one frame.
     *
     * @param index 0 to {@code frames() - 1}
     * @throws IOException if what it shows cannot be read
     */
    Frame frame(int index) throws IOException;
}
