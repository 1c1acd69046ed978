package org.topolab.model.retinavvs;

import org.topolab.api.study.Reproduction;
import org.topolab.testkit.ReproductionContract;

class RetinaVvsReproductionContractTest extends ReproductionContract {

    @Override
    protected Reproduction reproduction() {
        return new RetinaVvsReproduction();
    }
}
