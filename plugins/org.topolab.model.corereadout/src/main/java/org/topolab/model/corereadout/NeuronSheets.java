package org.topolab.model.corereadout;

import java.util.ArrayList;
import java.util.List;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Sheet;
import org.topolab.nn.Tap;

/**
 * The sheets of neurons, one for each recording: {@code neurons}, or {@code neurons-1}, {@code
 * neurons-2}, ... of several. Where it is known where neurons lie, they lie there.
 */
final class NeuronSheets {

    /** Name of the vertex whose values are the rates of all neurons. */
    static final String READOUT = "readout";

    private static final String NEURONS = "neurons";
    private static final double UM_PER_MM = 1e3;

    private NeuronSheets() {}

    /** Id of the sheet of a recording, from 0. */
    static String id(Neurons neurons, int recording) {
        return neurons.recordings().size() == 1 ? NEURONS : NEURONS + "-" + (recording + 1);
    }

    /** All of them, read off the rates. */
    static List<Tap> taps(Neurons neurons) {
        List<Tap> taps = new ArrayList<>();
        for (int r = 0; r < neurons.recordings().size(); r++) {
            Neurons.Recording recording = neurons.recordings().get(r);
            Sheet sheet =
                    new Sheet(
                            id(neurons, r),
                            "neurons of " + recording.id(),
                            layout(neurons, recording));
            taps.add(Tap.part(sheet, READOUT, recording.first()));
        }
        return taps;
    }

    private static Layout layout(Neurons neurons, Neurons.Recording recording) {
        if (!neurons.placed()) {
            return Layout.Grid.nearSquare(recording.size());
        }
        double[] xMm = new double[recording.size()];
        double[] yMm = new double[recording.size()];
        for (int i = 0; i < xMm.length; i++) {
            xMm[i] = neurons.positionUm(recording.first() + i, 0) / UM_PER_MM;
            yMm[i] = neurons.positionUm(recording.first() + i, 1) / UM_PER_MM;
        }
        return new Layout.Positions(xMm, yMm);
    }
}
