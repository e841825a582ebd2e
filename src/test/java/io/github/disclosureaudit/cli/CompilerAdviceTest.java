package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompilerAdviceTest {
    @BeforeEach
    @AfterEach
    void takeItBack() throws JMException {
        CompilerAdvice.diagnose("compilerDirectivesClear");
    }

    @Test
    void theVirtualMachineTakesTheDirectiveOnce() throws JMException {
        CompilerAdvice.giveNow();
        CompilerAdvice.giveNow();

        assertThat(CompilerAdvice.diagnose("compilerDirectivesPrint").split("-io/github/disclosureaudit/\\*\\.\\*", -1))
                .hasSize(2);
        assertThat(CompilerAdvice.diagnose("compilerDirectivesPrint")).containsOnlyOnce("Exclude:true");
    }
}
