namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>
/// Secondary suppression for thousands of figures, where a linear programme for each would take an hour. Every protected figure
/// gets a proof that it can be other than it is: moves that reach up and down far enough, boxes of its own table first. What is
/// hidden and in no proof is shown again.
/// </summary>
internal sealed class LargeSuppression
{
    private readonly FigureSet set;
    private readonly double[] price;
    private readonly List<(ReaderModel Model, BoxMove Boxes, ShortMove Moves, int Figure)> questions = [];
    private readonly List<HashSet<int>?> proofs = [];

    private LargeSuppression(FigureSet set, IReadOnlyList<ReaderModel> models)
    {
        this.set = set;
        price = set.Figures.Select(SuppressionOrder.First[0].Price).ToArray();
        foreach (var model in models)
        {
            var range = set.RangesWhenHidden(model);
            var (boxes, moves) = (new BoxMove(set, range, price), new ShortMove(set, range, price));
            questions.AddRange(SuppressionOrder.First[0].Sort(set, Enumerable.Range(0, set.Figures.Count))
                .Where(i => set.Figures[i].NeedsProtection).Select(i => (model, boxes, moves, i)));
        }
    }

    /// <summary>Returns the figures for which it found no way; empty when all are protected.</summary>
    internal static IReadOnlyList<Figure> Apply(FigureSet set, IReadOnlyList<ReaderModel> models)
    {
        if (models.Select(model => Hopeless(set, model)).FirstOrDefault(figure => figure is not null) is { } hopeless)
        {
            return [hopeless];
        }

        var work = new LargeSuppression(set, models);
        work.Hide();
        work.Prune();
        foreach (var model in models)
        {
            var open = Enumerable.Range(0, work.questions.Count).Where(q => work.proofs[q] is null && work.questions[q].Model == model)
                .Select(q => work.questions[q].Figure).ToList();
            if (open.Count > 0 && SecondarySuppression.Hide(set, model, work.price, open) is { } failed)
            {
                return [failed];
            }
        }

        return [];
    }

    /// <summary>A figure that is known too well whatever is hidden; null when there is none.</summary>
    private static Figure? Hopeless(FigureSet set, ReaderModel model)
    {
        var widest = new WidestRanges(set, model);
        return Enumerable.Range(0, set.Figures.Count).Where(i => set.Figures[i].NeedsProtection && widest.Of(i) < model.WidthFor(set.Figures[i]))
            .Select(i => set.Figures[i]).FirstOrDefault();
    }

    /// <summary>Whether every protected figure has its doubt: by a proof where one is found, by linear programme where not.</summary>
    internal static bool AllKept(FigureSet set, ReaderModel model)
    {
        var work = new LargeSuppression(set, [model]);
        var open = work.questions.Where(question => work.Proof(question, hide: false) is null)
            .Select(question => (question.Figure, Width: model.WidthFor(set.Figures[question.Figure]))).ToList();
        var probe = open.Count == 0 ? null : FeasibilityProbe.Of(set, model);
        probe?.LiftTogether(open);
        return open.TrueForAll(question => probe!.Keeps(question.Figure, question.Width));
    }

    private void Hide()
    {
        foreach (var question in questions)
        {
            var proof = Proof(question, hide: false) ?? Proof(question, hide: true);
            foreach (var i in (proof ?? []).Where(i => set.Figures[i].CanHide))
            {
                set.Figures[i].Reason = SuppressionReason.Secondary;
            }

            proofs.Add(proof);
        }
    }

    private void Prune()
    {
        foreach (var i in Enumerable.Range(0, set.Figures.Count).Where(i => set.Figures[i].Reason == SuppressionReason.Secondary)
            .OrderByDescending(i => price[i]).ToList())
        {
            var users = Enumerable.Range(0, questions.Count).Where(q => proofs[q]?.Contains(i) == true).ToList();
            var others = new List<(int Question, HashSet<int> Proof)>();
            foreach (var q in users)
            {
                if (Proof(questions[q], hide: false, except: i) is not { } other)
                {
                    break;
                }

                others.Add((q, other));
            }

            if (others.Count == users.Count)
            {
                set.Figures[i].Reason = SuppressionReason.None;
                others.ForEach(other => proofs[other.Question] = other.Proof);
            }
        }
    }

    /// <summary>Moves that together reach over the width the model asks for; the cheapest of those that hide, the first otherwise.</summary>
    private HashSet<int>? Proof((ReaderModel Model, BoxMove Boxes, ShortMove Moves, int Figure) question, bool hide, int except = -1)
    {
        var width = question.Model.WidthFor(set.Figures[question.Figure]);
        (HashSet<int> Figures, double Price)? best = null;
        for (var up = width; up >= 0; up--)
        {
            HashSet<int> figures = [];
            var cost = 0.0;
            foreach (var amount in new[] { up, up - width }.Where(amount => amount != 0))
            {
                var move = question.Boxes.For(question.Figure, amount, hide, except) ?? question.Moves.For(question.Figure, amount, hide, except);
                figures.UnionWith(move?.Figures ?? []);
                cost += move?.Price ?? double.PositiveInfinity;
            }

            if (cost < (best?.Price ?? double.PositiveInfinity))
            {
                best = (figures, cost);
                if (cost == 0)
                {
                    break;
                }
            }
        }

        return best?.Figures;
    }
}
