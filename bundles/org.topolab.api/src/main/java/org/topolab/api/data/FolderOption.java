package org.topolab.api.data;

import java.nio.file.Files;
import java.util.List;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.OptionSpec;
import org.topolab.api.option.OptionSpec.TextOption;
import org.topolab.api.option.Options;

/**
 * The option {@code folder}: where a data set's files are; left out, they are looked for. See
 * {@link SearchPath}.
 *
 * @param help what it names, for help: {@code Folder of the IDX files}
 * @param accepted what it may be: {@code a folder or a zip file}
 * @param expected what should be there, for messages: {@code the folder of the IDX files}
 * @param file whether it may be a file too, such as an archive
 */
public record FolderOption(String help, String accepted, String expected, boolean file) {

    /** Name of the option. */
    public static final String NAME = "folder";

    /** The option as it is declared. */
    public OptionSpec spec() {
        return new TextOption(
                NAME,
                help + "; empty to look through TOPOLAB_DATA and the configured folders.",
                "",
                accepted + ", or nothing");
    }

    /** The problem that it names something that is not there; empty if there is none. */
    public List<OptionProblem> check(Options options) {
        String folder = options.text(NAME);
        if (folder.isEmpty()
                || options.path(NAME)
                        .filter(path -> file ? Files.exists(path) : Files.isDirectory(path))
                        .isPresent()) {
            return List.of();
        }
        return List.of(
                new OptionProblem(
                        NAME,
                        ("found '%s', which is %s, expected %s; correct it, or leave it out to"
                                        + " look through TOPOLAB_DATA")
                                .formatted(
                                        folder, file ? "not there" : "no folder here", expected)));
    }
}
