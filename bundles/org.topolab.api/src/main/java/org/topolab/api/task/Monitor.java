package org.topolab.api.task;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Watches long work: hears of its progress and may ask it to stop. The same in window and shell.
 */
@ProviderType
public interface Monitor {

    /**
     * Reports progress.
     *
     * @param fraction share of the work that is done, in [0, 1]
     * @param what what is being done, one short phrase
     */
    void progress(double fraction, String what);

    /** Whether the work should stop at the next safe point. */
    boolean cancelled();

    /** A monitor that hears nothing and never cancels. */
    static Monitor silent() {
        return new Monitor() {
            @Override
            public void progress(double fraction, String what) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
