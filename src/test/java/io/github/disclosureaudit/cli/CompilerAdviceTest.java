package io.github.disclosureaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompilerAdviceTest {
    @AfterEach
    void takeItBack() throws JMException {
        CompilerAdvice.diagnose("compilerDirectivesClear");
    }

    @Test
    void theVirtualMachineTakesTheDirective() throws JMException {
        assertThat(CompilerAdvice.diagnose("compilerDirectivesPrint")).doesNotContain("disclosureaudit");

        CompilerAdvice.giveNow();

        assertThat(CompilerAdvice.diagnose("compilerDirectivesPrint"))
                .contains("inline: -io/github/disclosureaudit/*.*");
    }
}
