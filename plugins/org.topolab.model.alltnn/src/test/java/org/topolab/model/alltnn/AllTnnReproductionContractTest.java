package org.topolab.model.alltnn;

import org.topolab.api.study.Reproduction;
import org.topolab.testkit.ReproductionContract;

class AllTnnReproductionContractTest extends ReproductionContract {

    @Override
    protected Reproduction reproduction() {
        return new AllTnnReproduction();
    }
}
