using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Reviews
{
    /// <inheritdoc />
    public partial class KeyWorkersBefore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "Family_FirstKeyWorkerAt",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Family_FirstKeyWorkerOn",
                table: "review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "former_key_worker",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NamedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UntilOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Contact = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Why = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_former_key_worker", x => x.Id);
                    table.ForeignKey(
                        name: "FK_former_key_worker_review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_former_key_worker_ReviewId",
                table: "former_key_worker",
                column: "ReviewId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_key_worker");

            migrationBuilder.DropColumn(
                name: "Family_FirstKeyWorkerAt",
                table: "review");

            migrationBuilder.DropColumn(
                name: "Family_FirstKeyWorkerOn",
                table: "review");
        }
    }
}
