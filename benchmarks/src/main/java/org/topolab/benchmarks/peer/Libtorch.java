package org.topolab.benchmarks.peer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.global.torch;

/** What libtorch says of itself. */
final class Libtorch {

    private Libtorch() {}

    /** Versions, instruction set and threads. */
    static String engine() {
        String build = torch.show_config().getString();
        return "libtorch %s, onednn %s, %s, BLAS %s, threads=%d"
                .formatted(
                        found(build, "TORCH_VERSION=([^,]+)"),
                        found(build, "MKL-DNN v(\\S+)"),
                        found(build, "CPU capability usage: (\\S+)"),
                        found(build, "BLAS_INFO=([^,]+)"),
                        torch.get_num_threads());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "unknown";
    }
}
