package org.topolab.model.alltnn;

import java.util.List;

/** Lists of layers that have a name. */
enum Preset {
    /** As published, for photographs of 150 x 150 pixels. */
    FULL,
    /** For photographs of 64 x 64 pixels. */
    SMALL64,
    /** For photographs of 32 x 32 pixels. */
    TINY32;

    /** Height and width of the images it is made for, in pixels. */
    int side() {
        return switch (this) {
            case FULL -> 150;
            case SMALL64 -> 64;
            case TINY32 -> 32;
        };
    }

    /** Its layers, the one that reads the image first. */
    List<Area> areas() {
        return switch (this) {
            case FULL ->
                    List.of(
                            new Area(64, 7, 3, true),
                            new Area(81, 3, 1, false),
                            new Area(81, 3, 1, true),
                            new Area(256, 3, 1, false),
                            new Area(256, 3, 1, true),
                            new Area(2500, 3, 1, false));
            case SMALL64 ->
                    List.of(
                            new Area(16, 7, 3, true),
                            new Area(25, 3, 1, false),
                            new Area(25, 3, 1, true),
                            new Area(400, 3, 1, false));
            case TINY32 ->
                    List.of(
                            new Area(16, 5, 2, true),
                            new Area(16, 3, 1, false),
                            new Area(16, 3, 1, false),
                            new Area(100, 3, 1, false));
        };
    }
}
