package org.topolab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final OutputStream NONE = OutputStream.nullOutputStream();

    private static final String SIGNS = " \t'\"$\\{}[]()<>|&;#~*?!%=^`@,.:/+-\nab01äß漢";

    @Test
    void plainWords_stayAsTheyAre() {
        assertThat(CommandLine.of(List.of("run", "a.yaml", "model.n=3", "--out", "runs/ä-1")))
                .isEqualTo("run a.yaml model.n=3 --out runs/ä-1");
    }

    @Test
    void wordsTheShellWouldTakeApart_areQuoted() {
        assertThat(CommandLine.of(List.of("run", "it's", "", "n=[1, 2]", "=")))
                .isEqualTo("run 'it'\\''s' '' 'n=[1, 2]' '='");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "it's",
                "say \"hi\"",
                "$HOME",
                "\\",
                "a\\b",
                "äöü",
                "{x}",
                "[1 2]",
                "(a)",
                "a;b",
                "a|b",
                "a&b",
                "#c",
                "~/x",
                "*",
                "?",
                "",
                "0.10",
                "007",
                "1e3",
                "null",
                "true",
                "=",
                "<x",
                ">x",
                "!",
                "a\nb",
                "%(1+2)",
                "$'",
                "'",
                "\"",
                "-",
                "--",
                "x={a: 1}",
                "`ls`",
                "//",
                "a//b",
                "/",
                "..",
                "./",
                "../",
                "1",
                "\\'",
                "a@b",
                "^"
            })
    void nastyWord_isReadBackByTheShell(String word) throws Exception {
        List<String> words = List.of("run", word, "z");

        assertThat(read(CommandLine.of(words))).isEqualTo(words);
        assertThat(CommandLine.words(CommandLine.of(words))).hasValue(words);
    }

    @Test
    void randomWords_areReadBackByTheShell() throws Exception {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            List<String> words = new ArrayList<>(List.of("run"));
            for (int n = random.nextInt(4); n >= 0; n--) {
                StringBuilder word = new StringBuilder();
                for (int length = random.nextInt(8); length > 0; length--) {
                    word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                }
                words.add(word.toString());
            }
            assertThat(read(CommandLine.of(words))).isEqualTo(words);
            assertThat(CommandLine.words(CommandLine.of(words))).hasValue(words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "x = 1",
                "run $a",
                "run a; run b",
                "run a | cat",
                "run a &",
                "run [1 2]",
                "each {run a}",
                "run \"$a\"",
                "run 'a",
                "# run a",
                "run a%b",
                "run *.yaml",
                "run =",
                "a=b",
                "topolab:run a",
                "run a // b"
            })
    void lineThatOnlyTheShellCanRead_hasNoWords(String line) {
        assertThat(CommandLine.words(line)).isEmpty();
    }

    @Test
    void typedQuotes_areTakenOff() {
        assertThat(CommandLine.words(" run  \"a b.yaml\" 'c d' e'f g'h "))
                .hasValue(List.of("run", "a b.yaml", "c d", "ef gh"));
    }

    @Test
    void wordBeingTyped_beginsAfterTheLastBlankOutsideQuotes() {
        assertThat(CommandLine.lastWord("run a")).isEqualTo(4);
        assertThat(CommandLine.lastWord("run ")).isEqualTo(4);
        assertThat(CommandLine.lastWord("run 'a b")).isEqualTo(4);
        assertThat(CommandLine.lastWord("run 'a b' c\\ d")).isEqualTo(10);
        assertThat(CommandLine.lastWord("run a; li")).isEqualTo(7);
        assertThat(CommandLine.lastWord("ru")).isZero();
    }

    private static List<String> read(String line) throws Exception {
        List<String> words = new ArrayList<>(List.of("run"));
        CommandProcessorImpl processor = new CommandProcessorImpl(null);
        Function run =
                (session, arguments) -> {
                    arguments.forEach(argument -> words.add(String.valueOf(argument)));
                    return null;
                };
        processor.addCommand("topolab", run, "run");
        try (CommandSession session =
                processor.createSession(InputStream.nullInputStream(), NONE, NONE)) {
            session.put("SCOPE", "topolab:*");
            session.execute(line);
        }
        return words;
    }
}
