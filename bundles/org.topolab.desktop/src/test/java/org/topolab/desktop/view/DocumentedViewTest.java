package org.topolab.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view of docs/window.md is one that can be copied. */
class DocumentedViewTest {

    private static final Pattern CODE =
            Pattern.compile("## Third-party views.*?```java\n(.*?)```", Pattern.DOTALL);

    @TempDir private Path folder;

    @Test
    void documentedView_compiles() throws IOException {
        Path page = Path.of(System.getProperty("topolab.root", "../.."), "docs", "window.md");
        Matcher code = CODE.matcher(Files.readString(page));
        assertThat(code.find()).isTrue();
        Path source = folder.resolve("RunSizeView.java");
        Files.writeString(source, code.group(1));

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean done =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-d",
                                            folder.toString(),
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    null,
                                    files.getJavaFileObjects(source))
                            .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }
}
