package org.topolab.view.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.topolab.api.view.Figure;
import org.topolab.chart.internal.FileFigureWriter;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The words of a figure, as its SVG has them.
 *
 * @param all in the order they are painted
 */
record Words(List<String> all) {

    /** Writes the figure twice, which must give the same files, and reads the SVG. */
    static Words of(Figure figure, Path folder) {
        try {
            FileFigureWriter writer = new FileFigureWriter(1);
            List<Path> once = writer.write(figure, folder, "once");
            List<Path> twice = writer.write(figure, folder, "twice");
            for (int i = 0; i < once.size(); i++) {
                assertThat(twice.get(i)).hasSameBinaryContentAs(once.get(i));
            }
            NodeList texts =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(Files.newInputStream(folder.resolve("once.svg")))
                            .getElementsByTagName("text");
            return new Words(
                    IntStream.range(0, texts.getLength())
                            .mapToObj(i -> texts.item(i).getTextContent())
                            .toList());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("no readable SVG of " + figure.name(), e);
        }
    }
}
