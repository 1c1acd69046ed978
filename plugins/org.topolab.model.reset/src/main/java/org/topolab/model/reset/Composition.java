package org.topolab.model.reset;

import java.util.List;
import org.topolab.api.data.ImageShape;

/**
 * A Reset network as data: levels of sub-networks on grids, then a master network that reads the
 * last grid and classifies.
 *
 * @param image shape of the images
 * @param levels levels below the master, the first one reads the image; at least one
 * @param master the network on the last grid
 * @param classes number of classes
 * @see <a href="https://doi.org/10.1101/2021.11.19.469308">Hannagan 2021, Reset networks</a>
 */
record Composition(ImageShape image, List<Level> levels, ResNet master, int classes) {

    /** Name of the graph's input. */
    static final String INPUT = "image";

    /** Name of the master's layers in published files. */
    static final String MASTER = "Classifier.";

    Composition {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a Reset network has at least one level");
        }
    }

    /** Tells a writer all layers, inputs before what reads them. */
    void write(NetworkWriter writer) {
        Feature grid = Feature.of(INPUT, image);
        for (int l = 0; l < levels.size(); l++) {
            grid = levels.get(l).write(l + 1, grid, writer);
        }
        Feature pooled = master.writeBody(MASTER, grid, writer);
        writer.logits(pooled, pooled.vector(MASTER + "linear", classes));
    }

    /** The level whose map is read by the master and by every analysis. */
    Level last() {
        return levels.get(levels.size() - 1);
    }

    /** Name of the layer that puts out the last map. */
    String grid() {
        return "BN" + (levels.size() - 1);
    }
}
