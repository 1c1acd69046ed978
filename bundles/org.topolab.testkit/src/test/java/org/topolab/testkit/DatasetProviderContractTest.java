package org.topolab.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.ImageShape;
import org.topolab.api.data.Split;
import org.topolab.api.data.Targets;
import org.topolab.api.task.Monitor;

class DatasetProviderContractTest {

    /** Random images, as bright as told, of which the first option folder must not be missing. */
    record Noise(float brightest, boolean checksIndex) implements DatasetProvider {

        @Override
        public DatasetInfo info() {
            return new DatasetInfo(Contracts.facts("noise"), "public domain");
        }

        @Override
        public Dataset open(DataRequest request, Monitor monitor) throws IOException {
            if (!request.folders().isEmpty()) {
                throw new IOException("noise: no images in " + request.folders().get(0));
            }
            Activations pixels =
                    Activations.of(
                            Activations.targets(1, 3, 40),
                            12,
                            (image, pixel) -> brightest * ((image * 12 + pixel) % 101) / 100.0);
            return new Dataset() {
                @Override
                public ImageShape shape() {
                    return new ImageShape(1, 3, 4);
                }

                @Override
                public int size() {
                    return pixels.images();
                }

                @Override
                public Targets targets() {
                    return pixels.targets();
                }

                @Override
                public void read(int index, FloatBuffer room) {
                    int image = checksIndex ? index : Math.floorMod(index, size());
                    for (int pixel = 0; pixel < 12; pixel++) {
                        room.put(pixels.value(image, pixel));
                    }
                }

                @Override
                public String sha256() {
                    return "0".repeat(64);
                }
            };
        }
    }

    static class Sound extends DatasetProviderContract {
        @Override
        protected DatasetProvider provider() {
            return new Noise(1, true);
        }

        @Override
        protected boolean published() {
            return false;
        }

        @Override
        protected Optional<DataRequest> missing() {
            return Optional.of(new DataRequest(options(), Split.TEST, List.of(Path.of("nowhere"))));
        }
    }

    static class Bright extends Sound {
        @Override
        protected DatasetProvider provider() {
            return new Noise(255, true);
        }
    }

    static class Careless extends Sound {
        @Override
        protected DatasetProvider provider() {
            return new Noise(1, false);
        }
    }

    static class Present extends Sound {
        @Override
        protected Optional<DataRequest> missing() {
            return Optional.of(request(Split.TEST));
        }
    }

    @Test
    void soundProvider_passes() {
        assertThat(Contracts.failing(Sound.class)).isEmpty();
    }

    @Test
    void unscaledPixels_areFound() {
        assertThat(Contracts.failing(Bright.class)).contains("pixels_lieBetweenZeroAndOne");
    }

    @Test
    void uncheckedIndex_isFound() {
        assertThat(Contracts.failing(Careless.class)).contains("indexOutside_isRefused");
    }

    @Test
    void silenceAboutMissingFiles_isFound() {
        assertThat(Contracts.failing(Present.class)).contains("missingFiles_areRefusedInWords");
    }
}
