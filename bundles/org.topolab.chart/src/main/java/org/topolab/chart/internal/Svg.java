package org.topolab.chart.internal;

import java.awt.Dimension;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.topolab.api.view.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A figure as SVG. Text stays text: it can be searched, read aloud and edited, and the file stays
 * small. The font's name is followed by those with the same widths, so that the layout holds where
 * Liberation Sans is not installed.
 */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FAMILIES =
            "'Liberation Sans', Arial, Helvetica, 'Nimbus Sans', Arimo, sans-serif";

    private Svg() {}

    static byte[] of(Figure figure) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setGenericImageHandler(new SimpleImageHandler(new InlinePng()));
        SVGGraphics2D g = new SVGGraphics2D(context, false);
        Dimension size = figure.size();
        g.setSVGCanvasSize(size);
        Canvas.paint(figure, g);
        Element root = g.getRoot();
        g.dispose();
        root.setAttributeNS(null, "viewBox", "0 0 %d %d".formatted(size.width, size.height));
        root.setAttributeNS(null, "role", "img");
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setTextContent(figure.title());
        root.insertBefore(title, root.getFirstChild());
        nameFallbackFonts(root);
        return serialized(root);
    }

    /** Batik's own writer would name a document type on the network, which some readers fetch. */
    private static byte[] serialized(Element root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
            identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            identity.transform(new DOMSource(root), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("the figure's XML cannot be written into memory", e);
        }
        return bytes.toByteArray();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML classes cannot start", e);
        }
    }

    private static void nameFallbackFonts(Element root) {
        NodeList all = root.getElementsByTagName("*");
        for (int i = -1; i < all.getLength(); i++) {
            Element element = i < 0 ? root : (Element) all.item(i);
            if (element.hasAttribute("font-family")) {
                element.setAttribute("font-family", FAMILIES);
            }
        }
    }
}
