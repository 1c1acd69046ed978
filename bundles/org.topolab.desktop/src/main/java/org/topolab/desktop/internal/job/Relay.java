package org.topolab.desktop.internal.job;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on to whoever is to have them at the moment. */
final class Relay extends OutputStream {

    private final OutputStream home;
    private volatile OutputStream now;

    /**
     * @param home who has them if nobody else does
     */
    Relay(OutputStream home) {
        this.home = home;
        this.now = home;
    }

    /** Passes on to someone. */
    void to(OutputStream other) {
        now = other;
    }

    /** Passes on to the first one again. */
    void back() {
        now = home;
    }

    @Override
    public void write(int b) throws IOException {
        now.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        now.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        now.flush();
    }
}
