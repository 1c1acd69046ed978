package org.topolab.data.neural;

/** What was recorded or shown in a trial: one folder of data, with a file for each trial. */
enum Part {
    /** Grey values or colours, [channels, height, width]. */
    IMAGES("images", 0, "choose a complete recording"),
    /** One response of each neuron. */
    RESPONSES("responses", 0, "choose a complete recording"),
    /** Pupil dilation, its derivative, running speed. */
    BEHAVIOUR("behavior", 3, "set data.behaviour=none"),
    /** Centre of the pupil, horizontal and vertical. */
    PUPIL("pupil_center", 2, "set data.pupil=false"),
    /** The rate that each response was drawn from, where the recording is simulated. */
    RATES("rates", 0, "choose a complete recording");

    private final String folder;
    private final int length;
    private final String remedy;

    Part(String folder, int length, String remedy) {
        this.folder = folder;
        this.length = length;
        this.remedy = remedy;
    }

    /** Name of its folder below {@code data} and below {@code meta/statistics}. */
    String folder() {
        return folder;
    }

    /** The file of a trial. */
    String file(int trial) {
        return "data/%s/%d.npy".formatted(folder, trial);
    }

    /** How many numbers a trial has. */
    int length(int neurons) {
        return length == 0 ? neurons : length;
    }

    /** Where the length comes from, for messages. */
    String why() {
        return length == 0 ? Recording.AS_NEURONS : "as everywhere in this layout";
    }

    /** Whether numbers below 0 make no sense. */
    boolean rectified() {
        return this == RESPONSES || this == RATES;
    }

    /** What to do if the recording has nothing of it. */
    String remedy() {
        return remedy;
    }
}
