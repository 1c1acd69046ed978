package org.topolab.data.syntheticv1;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Sheet;

/** Neurons of a trained network as if they had been recorded. */
final class TaughtNeurons {

    private static final double UM_PER_MM = 1000;

    /** Sheets of neurons: one, or one for each recording. */
    private static final String NEURONS = "neurons(-\\d+)?";

    private TaughtNeurons() {}

    /**
     * All that a network knows of some of its neurons: where they lie, and where they look.
     *
     * @param id of the recording
     * @param outputs how many neurons it has in all
     * @param chosen some of them
     */
    static Neurons of(String id, Model model, int outputs, int[] chosen) {
        Neurons neurons = Neurons.of(List.of(new Neurons.Recording(id, 0, chosen.length)));
        Optional<float[]> um = um(model, outputs);
        if (um.isPresent()) {
            neurons = neurons.at(picked(um.get(), 3, chosen));
        }
        Optional<float[]> centres = centres(model);
        return centres.isPresent() ? neurons.seeing(picked(centres.get(), 2, chosen)) : neurons;
    }

    private static float[] picked(float[] all, int each, int[] chosen) {
        float[] picked = new float[each * chosen.length];
        for (int n = 0; n < chosen.length; n++) {
            System.arraycopy(all, each * chosen[n], picked, each * n, each);
        }
        return picked;
    }

    /** Places in cortex, depth 0, [neurons, 3], if sheets of neurons say them of all. */
    private static Optional<float[]> um(Model model, int outputs) {
        float[] um = new float[3 * outputs];
        int at = 0;
        for (Sheet sheet : model.sheets()) {
            if (sheet.id().matches(NEURONS)
                    && sheet.layout() instanceof Layout.Positions places
                    && at + places.units() <= outputs) {
                for (int unit = 0; unit < places.units(); unit++, at++) {
                    um[3 * at] = (float) (places.xMm(unit) * UM_PER_MM);
                    um[3 * at + 1] = (float) (places.yMm(unit) * UM_PER_MM);
                }
            }
        }
        return at == outputs ? Optional.of(um) : Optional.empty();
    }

    private static Optional<float[]> centres(Model model) {
        Optional<FieldCentres> known = model.capability(FieldCentres.class);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        try {
            Fields fields = known.get().fields(Sheet.OUTPUT);
            float[] centres = new float[2 * fields.units()];
            for (int unit = 0; unit < fields.units(); unit++) {
                centres[2 * unit] = fields.column(unit);
                centres[2 * unit + 1] = fields.row(unit);
            }
            return Optional.of(centres);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // its neurons have no place, as those of a full readout
        }
    }
}
