using CdopWorkflow.Identity.Machines;
using CdopWorkflow.Identity.Passkeys;
using CdopWorkflow.Identity.People;
using CdopWorkflow.Identity.Provider;
using CdopWorkflow.Identity.SecondFactor;
using CdopWorkflow.Identity.Sessions;
using CdopWorkflow.Identity.WorkHeld;
using CdopWorkflow.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Identity.Data;

/// <summary>Accounts, what they may do, and machine credentials. Nothing here is about a child.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options, ServiceDbParts parts) : ServiceDb(options, parts)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<MachineCredential> Machines => Set<MachineCredential>();

    public DbSet<HeldWork> HeldWork => Set<HeldWork>();

    public DbSet<PanelWork> PanelWork => Set<PanelWork>();

    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<OpenSession> Sessions => Set<OpenSession>();

    public DbSet<ProviderAnswer> ProviderAnswers => Set<ProviderAnswer>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<UsedChallenge> UsedChallenges => Set<UsedChallenge>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Property(row => row.Name).HasMaxLength(200);
            account.Property(row => row.UserName).HasMaxLength(256);
            account.Property(row => row.NormalizedUserName).HasMaxLength(256);
            account.Property(row => row.Email).HasMaxLength(256);
            account.Property(row => row.NormalizedEmail).HasMaxLength(256);
            account.Property(row => row.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
            account.HasIndex(row => row.NormalizedUserName).IsUnique();
            account.HasIndex(row => row.NormalizedEmail).IsUnique();
            account.Ignore(row => row.Held);
            account.HasMany(row => row.Grants).WithOne().HasForeignKey(grant => grant.AccountId);
        });
        modelBuilder.Entity<AccountGrant>(grant =>
        {
            grant.ToTable("account_grant");
            grant.HasKey(row => new { row.AccountId, row.Role, row.Area });
            grant.Property(row => row.Area).HasMaxLength(64);
        });
        modelBuilder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("invitation");
            invitation.Property(row => row.TokenHash).HasMaxLength(64);
            invitation.HasIndex(row => row.TokenHash).IsUnique();
            invitation.HasIndex(row => row.AccountId);
        });
        modelBuilder.Entity<MachineCredential>(machine =>
        {
            machine.ToTable("machine_credential");
            machine.HasKey(row => row.KeyId);
            machine.Property(row => row.KeyId).HasMaxLength(32);
            machine.Property(row => row.System).HasMaxLength(200);
            machine.Property(row => row.Area).HasMaxLength(64);
            machine.Property(row => row.Sender).HasMaxLength(32);
            machine.Property(row => row.RenewedBy).HasMaxLength(32).IsConcurrencyToken();
        });
        modelBuilder.Entity<HeldWork>(held =>
        {
            held.ToTable("held_work");
            held.HasKey(row => row.AccountId);
            held.Property(row => row.AccountId).ValueGeneratedNever();
        });
        modelBuilder.Entity<PanelWork>(panel =>
        {
            panel.ToTable("panel_work");
            panel.HasKey(row => row.Panel);
            panel.Property(row => row.Panel).HasMaxLength(64);
        });
        MapSecondFactor(modelBuilder);
        MapSessions(modelBuilder);
        MapProviderAnswers(modelBuilder);
        MapPasskeys(modelBuilder);
        MapFrameworkTables(modelBuilder);
    }

    private static void MapSecondFactor(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Authenticator>(authenticator =>
        {
            authenticator.ToTable("authenticator");
            authenticator.HasKey(row => row.AccountId);
            authenticator.Property(row => row.AccountId).ValueGeneratedNever();

            // two sign-ins at once with one code: one of them wins
            authenticator.Property(row => row.UsedStep).IsConcurrencyToken();
        });
        modelBuilder.Entity<RecoveryCode>(code =>
        {
            code.ToTable("recovery_code");
            code.Property(row => row.Id).ValueGeneratedNever();
            code.Property(row => row.Hash).HasMaxLength(64);
            code.Property(row => row.UsedAt).IsConcurrencyToken();
            code.HasIndex(row => new { row.AccountId, row.Hash }).IsUnique();
        });
    }

    private static void MapSessions(ModelBuilder modelBuilder) => modelBuilder.Entity<OpenSession>(session =>
    {
        session.ToTable("session");
        session.Property(row => row.Id).ValueGeneratedNever();
        session.Property(row => row.Device).HasMaxLength(100);
        session.HasIndex(row => row.AccountId);
        session.HasIndex(row => row.ProviderAnswerId);
        session.HasIndex(row => row.StartedAt);
    });

    private static void MapProviderAnswers(ModelBuilder modelBuilder) => modelBuilder.Entity<ProviderAnswer>(answer =>
    {
        answer.ToTable("provider_answer");
        answer.Property(row => row.Id).ValueGeneratedNever();
        answer.Property(row => row.StateHash).HasMaxLength(64);
        answer.Property(row => row.SessionHash).HasMaxLength(64);
        answer.HasIndex(row => row.StateHash).IsUnique();
        answer.HasIndex(row => row.SessionHash);
        answer.HasIndex(row => row.AccountId);
        answer.HasIndex(row => row.At);
    });

    private static void MapPasskeys(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("passkey");
            passkey.Property(row => row.Id).ValueGeneratedNever();
            passkey.Property(row => row.CredentialId).HasMaxLength(1400);
            passkey.Property(row => row.CredentialHash).HasMaxLength(64);
            passkey.Property(row => row.PublicKey).HasMaxLength(2000);
            passkey.Property(row => row.Transports).HasMaxLength(200);
            passkey.Property(row => row.Name).HasMaxLength(100);

            // two sign-ins at once with one count: one of them wins
            passkey.Property(row => row.SignCount).IsConcurrencyToken();
            passkey.HasIndex(row => row.CredentialHash).IsUnique();
            passkey.HasIndex(row => row.AccountId);
        });
        modelBuilder.Entity<UsedChallenge>(challenge =>
        {
            challenge.ToTable("used_challenge");
            challenge.HasKey(row => row.Hash);
            challenge.Property(row => row.Hash).HasMaxLength(64);
            challenge.HasIndex(row => row.Until);
        });
    }

    /// <summary>The tables that the framework's user store expects beside the accounts.</summary>
    private static void MapFrameworkTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claim");
            claim.HasIndex(row => row.UserId);
        });
        modelBuilder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_login");
            login.HasKey(row => new { row.LoginProvider, row.ProviderKey });
            login.Property(row => row.LoginProvider).HasMaxLength(128);
            login.Property(row => row.ProviderKey).HasMaxLength(128);
            login.HasIndex(row => row.UserId);
        });
        modelBuilder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_token");
            token.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
            token.Property(row => row.LoginProvider).HasMaxLength(128);
            token.Property(row => row.Name).HasMaxLength(128);
        });
    }
}
