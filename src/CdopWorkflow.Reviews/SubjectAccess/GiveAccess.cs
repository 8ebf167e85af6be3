using System.ComponentModel.DataAnnotations;
using System.Text;
using CdopWorkflow.Platform.Areas;
using CdopWorkflow.Platform.Calendar;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Documents;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Identity;
using CdopWorkflow.Reviews.Steps;
using CdopWorkflow.Web.Fields;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.SubjectAccess;

public sealed record SubjectAccessForm
{
    [Display(Name = "Who asks?")]
    [Required(ErrorMessage = "Choose who asks")]
    [StringLength(400)]
    public string? Person { get; init; }

    [Display(Name = "How was it made sure who they are, or that they may ask for the child?", ShortName = "how it was made sure who they are", Description = "For example, passport seen on 3 March by the data protection officer")]
    [Required]
    [StringLength(1000)]
    public string? Identified { get; init; }
}

/// <summary>Puts together what is held of somebody living of the family, and records that it was given.</summary>
public sealed class GiveAccess(ReviewsDb db, ReadIdentity identity, ReadFamily family, RecordChange changes, AreaTable areas, TimeProvider clock)
{
    /// <summary>Everybody whom it can be put together for.</summary>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(Review review, CancellationToken cancel) => KnownPerson.In(await identity.ForSubjectAccessAsync(review, cancel));

    /// <returns>The file; null where the case names nobody so.</returns>
    public async Task<byte[]?> HandleAsync(Review review, SubjectAccessForm form, CancellationToken cancel)
    {
        var people = await PeopleAsync(review, cancel);
        if (people.FirstOrDefault(known => known.Key == form.Person) is not { } person)
        {
            return null;
        }

        var besides = await BesidesAsync(review, person, cancel);
        var today = UkTime.DateOf(clock.GetUtcNow());
        changes.Record(review, "SubjectAccessExported", "What is held of a member of the family was put together for them", form.Identified, evenEnded: true);
        await db.SaveChangesAsync(cancel);
        return Encoding.UTF8.GetBytes(SubjectFile.Of(review.Reference, areas.NameOf(review.Panel), today, person, people.Count - 1, besides));
    }

    private async Task<IReadOnlyList<HeldBesides>> BesidesAsync(Review review, KnownPerson person, CancellationToken cancel)
    {
        var contact = await family.OfAsync(review, cancel);
        var documents = await db.Set<Document>().AsNoTracking().Where(document => document.ReviewId == review.Id && document.RemovedAt == null).Select(document => new { document.Kind, document.AddedAt }).ToListAsync(cancel);
        return
        [
            .. contact.Contacts.Select(one => new HeldBesides($"Contact with the family: {Choices.Name(one.Means)}", one.On, person.IsNamedIn(one.Content.Words))),
            .. contact.Questions.Select(one => new HeldBesides("A question of the family, and its answer", one.Row.AskedOn, person.IsNamedIn($"{one.Words} {one.Answer}"))),
            .. contact.Letters.Select(one => new HeldBesides("A letter to the family", one.SentOn, null)),
            .. review.Returns.Where(one => one.ReceivedOn is not null).Select(one => new HeldBesides($"What an agency told us: {one.Agency}", one.ReceivedOn!.Value, null)),
            .. documents.Select(one => new HeldBesides($"A document: {Choices.Name(one.Kind)}", UkTime.DateOf(one.AddedAt), null)),
        ];
    }
}
