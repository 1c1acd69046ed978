package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The page "Write your own metric in ten minutes", done to the letter outside the reactor. */
public class OwnMetricIT {

    private static final Pattern FILE =
            Pattern.compile("Save this as `([^`]+)`:\\R\\R```\\w+\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```sh\\R(.*?)```", Pattern.DOTALL);

    @Rule public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void everyFileAndCommandOfThePage_works() throws Exception {
        Path project = temporary.newFolder("moran").toPath();
        Path topolab = copy(Distribution.home(), temporary.getRoot().toPath().resolve("topolab"));
        String page =
                Files.readString(Distribution.root().resolve("docs/write-your-own-metric.md"));

        Matcher files = FILE.matcher(page);
        int saved = 0;
        for (; files.find(); saved++) {
            Path file = project.resolve(files.group(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, files.group(2));
        }
        StringBuilder script = new StringBuilder();
        Matcher commands = COMMANDS.matcher(page);
        while (commands.find()) {
            script.append(commands.group(1));
        }
        Topolab.Ended ended =
                Topolab.process(
                        project,
                        Map.of("TOPOLAB", topolab.toString()),
                        List.of("sh", "-e", "-c", script.toString()));

        assertThat(saved).isEqualTo(2);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out())
                .contains("Moran's I of the mean response")
                .contains("10.1093/biomet/37.1-2.17")
                .contains("test,grid,moran.index,");
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Path target = to.resolve(from.relativize(file).toString());
                        try {
                            Files.createLink(target, file);
                        } catch (UnsupportedOperationException | IOException noLinks) {
                            Files.copy(file, target);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return to;
    }
}
