package org.topolab.api.model;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An ability of a {@link Model} that knows by itself where in the image each unit of a sheet looks,
 * such as one that has learnt a place for each neuron.
 */
@ConsumerType
public interface FieldCentres {

    /** Places in pixels of the image, from 0 at the centre of the first one. */
    final class Fields {

        private final float[] columns;
        private final float[] rows;
        private final float[] spreads;

        /**
         * @param columns [units]; they may lie outside of the image; copied
         * @param rows [units]; copied
         * @param spreads [units], root of the mean variance of the place along both axes, where the
         *     model is not sure of it; 0 where it has no such notion; copied
         */
        public Fields(float[] columns, float[] rows, float[] spreads) {
            if (columns.length != rows.length || columns.length != spreads.length) {
                throw new IllegalArgumentException(
                        "%d columns, %d rows and %d spreads, expected as many of each"
                                .formatted(columns.length, rows.length, spreads.length));
            }
            this.columns = columns.clone();
            this.rows = rows.clone();
            this.spreads = spreads.clone();
        }

        /** Number of units. */
        public int units() {
            return columns.length;
        }

        /** Where across the image a unit looks. */
        public float column(int unit) {
            return columns[unit];
        }

        /** Where down the image a unit looks. */
        public float row(int unit) {
            return rows[unit];
        }

        /** How unsure the model is of the place. */
        public float spread(int unit) {
            return spreads[unit];
        }
    }

    /**
     * The places of all units of a sheet.
     *
     * @param sheet id of a sheet of the model, {@link Sheet#OUTPUT} among them
     * @throws IllegalArgumentException if there is no such sheet, or its units have no place
     */
    Fields fields(String sheet);
}
