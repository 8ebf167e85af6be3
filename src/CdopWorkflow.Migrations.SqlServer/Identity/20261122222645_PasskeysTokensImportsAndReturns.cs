using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Identity
{
    /// <inheritdoc />
    public partial class PasskeysTokensImportsAndReturns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Area",
                table: "machine_credential",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RenewedBy",
                table: "machine_credential",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Sender",
                table: "machine_credential",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "passkey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CredentialId = table.Column<string>(type: "nvarchar(1400)", maxLength: 1400, nullable: false),
                    CredentialHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PublicKey = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Transports = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "bit", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "used_challenge",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_used_challenge", x => x.Hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_passkey_AccountId",
                table: "passkey",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_passkey_CredentialHash",
                table: "passkey",
                column: "CredentialHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_used_challenge_Until",
                table: "used_challenge",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "passkey");

            migrationBuilder.DropTable(
                name: "used_challenge");

            migrationBuilder.DropColumn(
                name: "Area",
                table: "machine_credential");

            migrationBuilder.DropColumn(
                name: "RenewedBy",
                table: "machine_credential");

            migrationBuilder.DropColumn(
                name: "Sender",
                table: "machine_credential");
        }
    }
}
