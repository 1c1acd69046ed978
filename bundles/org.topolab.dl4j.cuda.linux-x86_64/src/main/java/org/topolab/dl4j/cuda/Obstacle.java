package org.topolab.dl4j.cuda;

/** Why CUDA cannot be used, in the words of somebody who can do something about it. */
final class Obstacle {

    private static final String DRIVER = "libcuda.so";

    /** How the names of the libraries of the CUDA toolkit begin that the backend needs. */
    private static final String TOOLKIT = "libcu";

    private Obstacle() {}

    /**
     * What was not found, and what to install if anything can be.
     *
     * @param thrown what the backend threw when it was tried
     * @return the beginning of a sentence
     */
    static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (message.contains(DRIVER)) {
            return "no CUDA device was found: NVIDIA's driver is not installed";
        }
        int missing = message.lastIndexOf(TOOLKIT);
        if (missing >= 0) {
            return "%s of CUDA 11.6 was not found (install the CUDA toolkit 11.6, or set LD_LIBRARY_PATH)"
                    .formatted(message.substring(missing).split(":", 2)[0]);
        }
        return root instanceof LinkageError
                ? "CUDA cannot be loaded (%s)".formatted(root)
                : "no CUDA device was found";
    }
}
