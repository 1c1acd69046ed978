package org.topolab.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The arrows of knowledge: api &lt;- format, core, nn, chart &lt;- shell &lt;- desktop; plug-ins
 * see api, and nn, dl4j, format or chart; nothing sees a plug-in.
 */
public class ArchitectureTest {

    private static final String[] PLUGINS = {
        "org.topolab.model..", "org.topolab.data..", "org.topolab.metric..", "org.topolab.view.."
    };

    private static JavaClasses classes;

    @BeforeClass
    public static void readAllClasses() throws IOException {
        List<Path> all = new ArrayList<>(classesBelow("bundles"));
        all.addAll(classesBelow("plugins"));
        assertThat(all).hasSizeGreaterThan(10);
        classes = new ClassFileImporter().importPaths(all);
    }

    private static List<Path> classesBelow(String part) throws IOException {
        try (Stream<Path> folders = Files.list(Distribution.root().resolve(part))) {
            return folders.map(folder -> folder.resolve("target/classes/org/topolab"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    @Test
    public void api_knowsOnlyTheJdkAndOsgiAnnotations() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.topolab.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.topolab.api..", "java..", "org.osgi.annotation..")
                .check(classes);
    }

    @Test
    public void core_knowsNoDl4jNoSwingNoChart() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.topolab.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.topolab.nn..",
                        "org.topolab.dl4j..",
                        "org.topolab.chart..",
                        "org.topolab.shell..",
                        "org.deeplearning4j..",
                        "org.nd4j..",
                        "org.bytedeco..",
                        "javax.swing..",
                        "org.jfree..")
                .check(classes);
    }

    @Test
    public void format_nn_chart_doNotKnowEachOtherNorCore() {
        apart(
                "org.topolab.format..",
                "org.topolab.core..",
                "org.topolab.nn..",
                "org.topolab.chart..");
        apart(
                "org.topolab.nn..",
                "org.topolab.core..",
                "org.topolab.format..",
                "org.topolab.chart..");
        apart("org.topolab.chart..", "org.topolab.core..", "org.topolab.nn..");
    }

    @Test
    public void nothing_knowsAPlugin() {
        for (String plugin : PLUGINS) {
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackage(plugin)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(plugin)
                    .check(classes);
        }
    }

    @Test
    public void plugins_knowNeitherCoreNorShell() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(PLUGINS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.topolab.core..", "org.topolab.shell..", "org.topolab.launcher..")
                .check(classes);
    }

    @Test
    public void onlyDesktopAndChart_knowSwing() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("org.topolab.desktop..", "org.topolab.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.swing..",
                        "com.formdev..",
                        "io.github.andrewauclair..",
                        "org.fife..",
                        "org.topolab.desktop..")
                .check(classes);
    }

    @Test
    public void desktop_computesNothing() {
        apart("org.topolab.desktop..", "org.topolab.nn..", "org.topolab.dl4j..", "org.nd4j..");
    }

    @Test
    public void nobody_deserialisesJavaObjects() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.deeplearning4j.util.ModelSerializer")
                .check(classes);
    }

    private static void apart(String one, String... others) {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }
}
