package org.topolab.model.localityprior;

import org.topolab.api.study.Reproduction;
import org.topolab.testkit.ReproductionContract;

class LocalityReproductionContractTest extends ReproductionContract {

    @Override
    protected Reproduction reproduction() {
        return new LocalityReproduction();
    }
}
