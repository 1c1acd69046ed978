package org.topolab.data.syntheticv1;

import java.util.List;
import java.util.Optional;
import org.topolab.api.data.Neurons;
import org.topolab.api.model.FieldCentres;
import org.topolab.api.model.FieldCentres.Fields;
import org.topolab.api.model.Layout;
import org.topolab.api.model.Model;
import org.topolab.api.model.Parameters;
import org.topolab.api.model.Sheet;

/** Neurons of a trained network as if they had been recorded. */
final class TaughtNeurons {

    private static final double UM_PER_MM = 1000;

    /** Sheets of neurons: one, or one for each recording. */
    private static final String NEURONS = "neurons(-\\d+)?";

    /** Weights that are not trained: where neurons lie. */
    private static final String POSITION = ".position";

    /** About half the side of what a microscope sees of cortex at once. */
    private static final float FARTHEST_UM = 500;

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
        Optional<float[]> um = um(model, outputs).or(() -> normalised(model, outputs));
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

    /**
     * Places in cortex, [neurons, 3], where an imported network has them in its weights alone, in
     * units of the farthest cell's distance from the middle; that is taken for {@link
     * #FARTHEST_UM}.
     */
    private static Optional<float[]> normalised(Model model, int outputs) {
        Parameters parameters = model.parameters();
        return parameters.names().stream()
                .filter(name -> name.endsWith(POSITION) && !parameters.trained(name))
                .map(name -> parameters.get(name).toArray())
                .filter(places -> places.length == 2 * outputs)
                .findFirst()
                .map(TaughtNeurons::scaled);
    }

    private static float[] scaled(float[] places) {
        float[] um = new float[places.length / 2 * 3];
        for (int n = 0; n < places.length / 2; n++) {
            um[3 * n] = FARTHEST_UM * places[2 * n];
            um[3 * n + 1] = FARTHEST_UM * places[2 * n + 1];
        }
        return um;
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
