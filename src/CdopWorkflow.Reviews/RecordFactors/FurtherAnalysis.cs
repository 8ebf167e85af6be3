using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Forms;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>The questions that an administrator added to the analysis form.</summary>
public sealed class FurtherAnalysis(FormRegister register, TimeProvider clock)
{
    /// <summary>Those that the panel has begun to answer, as they stood then; else those in force today; null where there are none.</summary>
    public async Task<Questionnaire?> AskedAsync(AnalysisContent content, CancellationToken cancel) =>
        content.Further?.Open().Form ?? CoreForms.Further(await register.InForceAsync(ShippedForms.Analysis, UkTime.DateOf(clock.GetUtcNow()), cancel));
}
