package org.topolab.shell.internal.doctor;

/**
 * What was found of one thing.
 *
 * @param subject what was examined
 * @param state how it is
 * @param sentence what was found and, if it is not well, what to do
 */
record Finding(String subject, State state, String sentence) {

    /** How something is. */
    enum State {
        /** As it should be. */
        OK("ok"),
        /** Worth knowing; everything works. */
        NOTE("note"),
        /** Something will not work. */
        WRONG("wrong");

        private final String word;

        State(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Finding ok(String subject, String sentence) {
        return new Finding(subject, State.OK, sentence);
    }

    static Finding note(String subject, String sentence) {
        return new Finding(subject, State.NOTE, sentence);
    }

    static Finding wrong(String subject, String sentence) {
        return new Finding(subject, State.WRONG, sentence);
    }
}
