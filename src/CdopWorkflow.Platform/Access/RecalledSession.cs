using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Platform.Access;

/// <summary>A session that ended, or whose person may do something else than before: cookies from before count no more.</summary>
public sealed class RecalledSession
{
    public required Guid SessionId { get; init; }

    /// <summary>Cookies that Identity made earlier than this are refused.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>When no cookie of the session would work any more, so that this can be forgotten.</summary>
    public required DateTimeOffset Until { get; set; }

    internal static void Map(ModelBuilder modelBuilder) => modelBuilder.Entity<RecalledSession>(recalled =>
    {
        recalled.ToTable("recalled_session");
        recalled.HasKey(row => row.SessionId);
        recalled.Property(row => row.SessionId).ValueGeneratedNever();
    });
}
