package org.topolab.model.reset;

import org.topolab.api.study.Reproduction;
import org.topolab.testkit.ReproductionContract;

class ResetReproductionContractTest extends ReproductionContract {

    @Override
    protected Reproduction reproduction() {
        return new ResetReproduction();
    }
}
