package org.topolab.model.corereadout;

import org.topolab.api.study.Reproduction;
import org.topolab.testkit.ReproductionContract;

class CoreReadoutReproductionContractTest extends ReproductionContract {

    @Override
    protected Reproduction reproduction() {
        return new CoreReadoutReproduction();
    }
}
