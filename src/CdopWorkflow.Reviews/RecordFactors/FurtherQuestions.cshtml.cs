using CdopWorkflow.Forms;
using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Packs;
using CdopWorkflow.Web.Questionnaires;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Reviews.RecordFactors;

/// <summary>
/// What an administrator added to the analysis form, under the headings it stands under. An analysis keeps the questions that were
/// asked when its panel first answered them.
/// </summary>
[Authorize(Policy = Policies.Panel)]
public sealed class FurtherQuestionsModel(OpenPack packs, AnalysisFile analyses, SaveSection save, FurtherAnalysis further)
    : SectionPage(packs, analyses, save, Section.FurtherQuestions)
{
    private Questionnaire? form;

    public AskedQuestionnaire? Asked { get; private set; }

    protected override bool StaysOnPage => Asked is null || Asked.StaysOnPage;

    protected override async Task PrepareAsync(AnalysisContent content, CancellationToken cancel)
    {
        form = await further.AskedAsync(content, cancel);
        if (form is not null && HttpMethods.IsPost(Request.Method))
        {
            Asked = await AskedQuestionnaire.ReadAsync(Request, form);
        }
    }

    protected override void Fill(AnalysisContent content) => Asked = form is null ? null : new(form, content.Further?.Open().Answers);

    protected override AnalysisContent Change(AnalysisContent content) => content with { Further = KeptAnswers.Of(form!, Asked!.Answers.OnlyAsked(form!), completed: false) };

    protected override void Check() => Asked!.Judge(ModelState, complete: false);
}
