package org.topolab.data.syntheticv1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Split;
import org.topolab.api.option.Options;
import org.topolab.testkit.DatasetProviderContract;

/** What every data set promises. */
class DatasetContractTest {

    @Nested
    class Synthetic extends DatasetProviderContract {

        @Override
        protected DatasetProvider provider() {
            return new SyntheticV1Provider();
        }

        /** Each image once, since the contract wants images that differ. */
        @Override
        protected Map<String, Object> given() {
            return Map.of("preset", "tiny", "repeats", 1);
        }

        @Override
        protected Optional<DataRequest> missing() {
            return Optional.empty();
        }
    }

    @Nested
    class Teacher extends DatasetProviderContract {

        @Override
        protected DatasetProvider provider() {
            return new TeacherProvider(new FakeNetworks());
        }

        @Override
        protected Map<String, Object> given() {
            return Map.of("run", "runs/network", "train-trials", 60, "repeats", 1);
        }

        @Override
        protected Optional<DataRequest> missing() {
            Options elsewhere = Options.of(provider().info().options(), Map.of("run", "nowhere"));
            return Optional.of(new DataRequest(elsewhere, Split.TRAIN, List.of()));
        }
    }
}
