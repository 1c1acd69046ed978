package org.topolab.desktop.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A verb at work for the window, or one that was. Safe for several threads. */
@ProviderType
public interface Job {

    /** How it stands. */
    enum State {
        /** Another one computes; it begins after that. */
        WAITING,
        RUNNING,
        /** Asked to hold, and on its way to the next safe point. */
        PAUSING,
        /** Held at a safe point; what it needs in memory it keeps. */
        PAUSED,
        /** Asked to stop; it saves. */
        STOPPING,
        ENDED
    }

    /** The verb and what follows it. */
    List<String> words();

    /** How it stands. */
    State state();

    /** The exit code; empty before it has ended. */
    Optional<Integer> code();

    /** What it has told on standard error last, one sentence; empty if nothing. */
    String sentence();

    /** What it has printed on standard output so far. */
    String output();

    /** The run folder it is at work on, as soon as that is known. */
    Optional<Path> run();

    /** Holds it at the next safe point. */
    void pause();

    /** Lets it go on after {@link #pause}. */
    void proceed();

    /** Asks it to stop in order; a run can be resumed afterwards. */
    void stop();
}
